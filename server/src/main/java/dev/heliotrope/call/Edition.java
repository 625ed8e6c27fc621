package dev.heliotrope.call;

/** The words that belong to a version of a flow: what its prompts say in each language, whatever the catalogues say today. */
public interface Edition {
    /** Of all that it says; two that say the same are equal. */
    String hash();
}
