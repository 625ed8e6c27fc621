package dev.heliotrope.softphone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

/**
 * Keeps a phone from listening on every address of the machine. baresip binds its audio and its DNS client to all of them,
 * whatever its settings say, so a library goes before libc's: its one function, {@code bind}, takes 127.0.0.1 where
 * 0.0.0.0 is asked for, and ::1 for ::. It is 165 bytes of machine code for x86-64, written here as an ELF file, as no compiler can be counted
 * on; on other processors phones listen as baresip likes.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">System V ABI, chapters 4 and 5</a>
 */
final class LoopbackOnly {
    private static final String LIBRARY = "loopback-only.so";

    /** Code and tables are in the first page, which is read and run; what the loader fills in is in the second. */
    private static final int PAGE = 0x1000;

    private static final int TABLES = 0x120;
    private static final byte[] NAMES = "\0bind\0syscall\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SYMBOLS = 3;
    private static final int SYMBOL_BYTES = 24;
    private static final int STRINGS = TABLES + SYMBOLS * SYMBOL_BYTES;
    private static final int HASH = STRINGS + 16;
    private static final int RELOCATIONS = HASH + 24;
    private static final int CODE = RELOCATIONS + 24;
    private static final int POINTER = PAGE + 0xa0;

    /** Up to the address of the pointer to libc's {@code syscall}, which is relative to what follows it. */
    private static final byte[] BIND = HexFormat.ofDelimiter(" ")
            .parseHex(String.join(
                    " ",
                    "53 41 54 41 55 48 83 ec 20", //       room for another address
                    "48 89 f3 41 89 fc 41 89 d5", //       socket, address and length are kept
                    "83 fa 10 72 5d", //                   too short for any address: own
                    "48 8b 06 48 89 04 24", //             what is given is not ours to change, so it is copied
                    "66 83 f8 02 75 19", //                not AF_INET: six
                    "83 7e 04 00 75 4a", //                not 0.0.0.0: own
                    "c7 44 24 04 7f 00 00 01", //          127.0.0.1
                    "48 8b 46 08 48 89 44 24 08 eb 2b", // here
                    "66 83 f8 0a 75 31", //                six: not AF_INET6: own
                    "83 fa 1c 72 2c", //                   too short: own
                    "48 8b 46 08 48 0b 46 10 75 22", //    not ::, own
                    "48 89 44 24 08 48 89 44 24 10",
                    "c6 44 24 17 01", //                   ::1
                    "8b 46 18 89 44 24 18",
                    "48 89 e6 e8 16 00 00 00", //          here: try it
                    "85 c0 79 08", //                      where it cannot be had, such as ::1 without IPv6,
                    "48 89 de e8 0a 00 00 00", //          own: try what was asked for
                    "48 83 c4 20 41 5d 41 5c 5b c3",
                    "48 83 ec 08", //                      try: syscall(49, socket, address, length), which sets errno
                    "44 89 e9 48 89 f2 44 89 e6",
                    "bf 31 00 00 00 31 c0",
                    "ff 15"));

    private static final byte[] RETURN = HexFormat.ofDelimiter(" ").parseHex("48 83 c4 08 c3");

    private LoopbackOnly() {}

    /** For a process that is to run in this folder. */
    static void prepare(Path folder, Map<String, String> environment) throws IOException {
        if (System.getProperty("os.arch", "").equals("amd64")) {
            Files.write(folder.resolve(LIBRARY), library());
            // not by its whole path, in which a space would end it
            environment.put("LD_PRELOAD", "./" + LIBRARY);
        }
    }

    static byte[] library() {
        ByteBuffer file = ByteBuffer.allocate(POINTER + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header(file);
        segments(file);
        symbols(file.position(TABLES));
        file.position(STRINGS).put(NAMES);
        file.position(HASH)
                .putInt(1)
                .putInt(SYMBOLS)
                .putInt(1)
                .putInt(0)
                .putInt(2)
                .putInt(0);
        // R_X86_64_GLOB_DAT of the second symbol
        file.position(RELOCATIONS).putLong(POINTER).putLong(2L << 32 | 6).putLong(0);
        file.position(CODE).put(BIND);
        file.putInt(POINTER - (file.position() + Integer.BYTES)).put(RETURN);
        dynamic(file.position(PAGE));
        return file.array();
    }

    /** A shared object (3) for x86-64 (62) with four segments and no sections. */
    private static void header(ByteBuffer file) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        file.putShort((short) 3).putShort((short) 62).putInt(1);
        file.putLong(0).putLong(64).putLong(0).putInt(0);
        file.putShort((short) 64).putShort((short) 56).putShort((short) 4);
        file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private static void segments(ByteBuffer file) {
        int end = POINTER + Long.BYTES - PAGE;
        segment(file, 1, 5, 0, CODE + BIND.length + Integer.BYTES + RETURN.length);
        segment(file, 1, 6, PAGE, end);
        segment(file, 2, 6, PAGE, end);
        // PT_GNU_STACK, without which the stack would have to be one that code can run on
        segment(file, 0x6474e551, 6, 0, 0);
    }

    private static void segment(ByteBuffer file, int type, int flags, long at, long bytes) {
        file.putInt(type).putInt(flags).putLong(at).putLong(at).putLong(at);
        file.putLong(bytes).putLong(bytes).putLong(PAGE);
    }

    /** None, ours, libc's: the offset of its name, a global function, the section that it is in, if it is here. */
    private static void symbols(ByteBuffer file) {
        file.put(new byte[SYMBOL_BYTES]);
        file.putInt(1).put((byte) 0x12).put((byte) 0).putShort((short) 1);
        file.putLong(CODE).putLong(BIND.length + Integer.BYTES + RETURN.length);
        file.putInt(6)
                .put((byte) 0x12)
                .put((byte) 0)
                .putShort((short) 0)
                .putLong(0)
                .putLong(0);
    }

    /** DT_HASH, DT_STRTAB, DT_SYMTAB, DT_RELA, DT_RELASZ, DT_RELAENT, DT_STRSZ, DT_SYMENT, and nothing more. */
    private static void dynamic(ByteBuffer file) {
        long[] entries = {
            4, HASH, 5, STRINGS, 6, TABLES, 7, RELOCATIONS, 8, 24, 9, 24, 10, NAMES.length, 11, SYMBOL_BYTES, 0, 0
        };
        for (long each : entries) {
            file.putLong(each);
        }
    }
}
