package dev.heliotrope.rehearsal;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.rehearsal.Fakes.FakeHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A calendar that stays as it is told, but for the moment at which it is said to open. */
record FakeCalendar(Calendar real, FakeHours fake) implements Calendar {
    @Override
    public String name() {
        return real.name();
    }

    @Override
    public ZoneId zone() {
        return real.zone();
    }

    @Override
    public Opening at(Instant at) {
        boolean opened = fake.opens().filter(opens -> !at.isBefore(opens)).isPresent();
        return new Opening(opened ? Opening.Rule.OPEN : fake.rule(), name() + " is so in this rehearsal");
    }

    @Override
    public Optional<Instant> nextChange(Instant at) {
        return fake.opens().filter(opens -> opens.isAfter(at));
    }
}
