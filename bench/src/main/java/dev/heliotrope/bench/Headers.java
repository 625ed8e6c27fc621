package dev.heliotrope.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** What Asterisk 22 sends at the start of a session, from our dialplan. */
final class Headers {
    static final String KEY = "bench";
    private static final AtomicInteger CALLS = new AtomicInteger();

    private Headers() {}

    /** Each call has an id of its own. */
    static byte[] next(String dialled) {
        int call = CALLS.incrementAndGet();
        String block = """
                agi_network: yes
                agi_network_script: call
                agi_request: agi://127.0.0.1:4573/call
                agi_channel: PJSIP/trunk-%08x
                agi_language: en
                agi_type: PJSIP
                agi_uniqueid: heliotrope-1764012345.%d
                agi_version: 22.10.1~dfsg
                agi_callerid: +420601%06d
                agi_calleridname: unknown
                agi_callingpres: 0
                agi_callingani2: 0
                agi_callington: 0
                agi_callingtns: 0
                agi_dnid: %s
                agi_rdnis: unknown
                agi_context: heliotrope-call
                agi_extension: s
                agi_priority: 5
                agi_enhanced: 0.0
                agi_accountcode:\s
                agi_threadid: 140038214538944
                agi_arg_1: %s
                agi_arg_2: %s
                agi_arg_3: +420601%06d
                agi_arg_4:\s
                agi_arg_5:\s
                agi_arg_6:\s

                """.formatted(call, call, call % 1_000_000, dialled, KEY, dialled, call % 1_000_000);
        return block.getBytes(StandardCharsets.US_ASCII);
    }
}
