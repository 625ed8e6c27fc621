package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallHandler;
import dev.heliotrope.call.CallLine;
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
}
