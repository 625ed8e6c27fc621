package dev.heliotrope.pbx;

/** What Debian calls this machine's processor, and where its packages put libraries and the dynamic loader. */
enum Architecture {
    AMD64("amd64", "x86_64-linux-gnu", "ld-linux-x86-64.so.2"),
    ARM64("arm64", "aarch64-linux-gnu", "ld-linux-aarch64.so.1");

    private final String debian;
    private final String triplet;
    private final String loader;

    Architecture(String debian, String triplet, String loader) {
        this.debian = debian;
        this.triplet = triplet;
        this.loader = loader;
    }

    static Architecture ofThisMachine() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64", "x86_64" -> AMD64;
            case "aarch64", "arm64" -> ARM64;
            default ->
                throw new PbxTrouble("There is no ready-made Asterisk for a " + name
                        + " processor: install Asterisk 20 or newer, so that `asterisk` is on the PATH.");
        };
    }

    String debian() {
        return debian;
    }

    String triplet() {
        return triplet;
    }

    String loader() {
        return loader;
    }
}
