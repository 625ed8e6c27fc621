package dev.heliotrope.history;

import dev.heliotrope.call.PhoneNumber;
import java.util.Set;

/**
 * A customer as the company knows them. {@code id} is the key that they can be asked for; {@code language} and {@code zone} are
 * empty where unknown; the higher the {@code priority} the sooner they are served.
 */
public record Customer(
        String id, String name, String language, String zone, int priority, int openCases, Set<PhoneNumber> numbers) {
    public Customer {
        numbers = Set.copyOf(numbers);
    }
}
