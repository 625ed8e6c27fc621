package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Interaction.Talk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts each talk's beginning and end together, also where one is missing. */
final class Talks {
    private final List<Talk> talks = new ArrayList<>();

    void began(CallEvent.Answered answered) {
        talks.add(new Talk(answered.agent(), answered.stamp().at(), answered.waited(), null, null));
    }

    void ended(CallEvent.TalkEnded ended) {
        int open = lastOpen(ended.agent());
        if (open < 0) {
            talks.add(new Talk(ended.agent(), begin(ended), null, ended.talked(), ended.by()));
        } else {
            Talk talk = talks.get(open);
            talks.set(open, new Talk(talk.agent(), talk.at(), talk.waited(), ended.talked(), ended.by()));
        }
    }

    private static Instant begin(CallEvent.TalkEnded ended) {
        return ended.stamp().at().minus(ended.talked());
    }

    private int lastOpen(String agent) {
        for (int i = talks.size() - 1; i >= 0; i--) {
            if (talks.get(i).talked() == null && talks.get(i).agent().equals(agent)) {
                return i;
            }
        }
        return -1;
    }

    List<Talk> all() {
        return talks;
    }
}
