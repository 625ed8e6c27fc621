package dev.heliotrope.config;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers that callers can dial. Trunks differ in whether they send the plus, so it does not count. */
public final class DialledNumbers {
    private final Map<String, DialledNumber> byDigits;

    DialledNumbers(Collection<DialledNumber> numbers) {
        byDigits = numbers.stream()
                .collect(Collectors.toUnmodifiableMap(number -> digits(number.number()), Function.identity()));
    }

    static String digits(PhoneNumber number) {
        return number.digits().startsWith("+") ? number.digits().substring(1) : number.digits();
    }

    public Optional<DialledNumber> of(PhoneNumber dialled) {
        return Optional.ofNullable(byDigits.get(digits(dialled)));
    }

    public Collection<DialledNumber> all() {
        return byDigits.values();
    }

    /** An error for each number whose flow is not among these. */
    public List<Diagnostic> unknownFlows(Collection<String> flows) {
        return byDigits.values().stream()
                .filter(number -> !flows.contains(number.flow()))
                .map(number -> Diagnostic.error(number.at(), "unknown-flow", sentence(number.flow(), flows)))
                .sorted()
                .toList();
    }

    private static String sentence(String flow, Collection<String> flows) {
        return "there is no flow " + Quoted.of(flow) + DidYouMean.orList(flow, flows);
    }
}
