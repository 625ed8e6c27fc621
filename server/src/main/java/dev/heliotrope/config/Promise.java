package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.hours.Calendar;
import java.util.Optional;

/**
 * That somebody is on shift: at least so many agents who have all that is named here, throughout some hours.
 *
 * @param level how well the language, 1 to 5
 * @param skillLevel how well the skill, 1 to 5
 * @param queue whose first step asks for skills that they have
 */
public record Promise(
        String id,
        String name,
        Optional<Language> language,
        int level,
        Optional<String> skill,
        int skillLevel,
        Optional<String> queue,
        int atLeast,
        Calendar hours,
        Position at) {}
