package dev.heliotrope.call;

/** Whether a caller is spoken to as a stranger or as a friend, where a language tells them apart: vous or tu, vy or ty. */
public enum Formality {
    FORMAL,
    INFORMAL
}
