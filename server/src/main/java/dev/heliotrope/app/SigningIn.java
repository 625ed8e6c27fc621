package dev.heliotrope.app;

import dev.heliotrope.routing.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Agents' phones are registered and their codes dialled, all at the same time. */
record SigningIn(Household house, DemoPhones phones, ExecutorService each) {
    void all(List<Agent> agents, Function<Agent, String> code) throws Exception {
        List<Future<?>> beginning = new ArrayList<>();
        for (Agent agent : agents) {
            String password = house.asterisk().secrets().phones().getOrDefault(agent.extension(), "");
            beginning.add(each.submit(() -> {
                phones.begin(agent, password, code.apply(agent));
                return agent;
            }));
        }
        for (Future<?> agent : beginning) {
            agent.get();
        }
    }
}
