package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallHandler;
import dev.heliotrope.call.CallLine;
import java.time.Instant;
import java.util.function.Supplier;

/** Where every line comes in: a caller's call is conducted, an agent's service code is done. */
public final class Switchboard implements CallHandler {
    private final Supplier<House> house;
    private final Surroundings around;

    public Switchboard(Supplier<House> house, Surroundings around) {
        this.house = house;
        this.around = around;
    }

    @Override
    public void handle(CallLine line) {
        switch (line.arrival()) {
            case Arrival.Caller caller -> new CallSession(line, caller, house.get(), around).begin();
            case Arrival.ServiceCode code -> new ServiceCall(line, code, around).begin();
        }
    }

    /** Not what is for a number that nobody has; the history tells of it all the same. */
    @Override
    public boolean takes(Arrival.Caller caller) {
        Beginning beginning = new Beginning(caller, house.get(), around);
        boolean ours = beginning.isOurs();
        if (!ours) {
            beginning.warn();
            turnAway(caller, around.now());
        }
        return ours;
    }

    private void turnAway(Arrival.Caller caller, Instant at) {
        Diary diary = around.floor().diary(caller.call());
        diary.arrived(Memo.of(caller, at).arrived(), null);
        diary.ended(Party.SYSTEM, EndCause.UNKNOWN_NUMBER, at);
    }
}
