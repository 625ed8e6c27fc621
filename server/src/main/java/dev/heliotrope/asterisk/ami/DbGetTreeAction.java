package dev.heliotrope.asterisk.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * Reads a family of Asterisk's database (manager action DBGetTree, since Asterisk 16.27); the library does not have it. Public
 * only because the library reads actions by reflection.
 */
public final class DbGetTreeAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String family;

    DbGetTreeAction(String family) {
        this.family = Plain.text(family);
    }

    @Override
    public String getAction() {
        return "DBGetTree";
    }

    public String getFamily() {
        return family;
    }
}
