package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.Position;
import java.util.Optional;

/**
 * A number that callers can dial.
 *
 * @param flow the name of the flow that answers, which is its file's without {@code .flow.yaml}
 * @param language what callers of this number probably speak
 * @param manner how callers of this number are spoken to, where the file says it
 * @param at where the flow is named, for the check that there is one
 */
public record DialledNumber(PhoneNumber number, String flow, Optional<Language> language, Manner manner, Position at) {}
