package dev.heliotrope.asterisk.agi;

/** What earlier actions left on the channel, so that later ones need not do it again. */
final class LineMemory {
    /** Music plays under whatever makes no sound itself; playing or dialling anything ends it. */
    boolean musicOn;

    /** How many of the variables that hold the checkpoint are not empty. */
    int checkpointPieces;
}
