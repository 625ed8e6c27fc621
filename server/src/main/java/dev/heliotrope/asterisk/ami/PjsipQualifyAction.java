package dev.heliotrope.asterisk.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * Has Asterisk ask an endpoint's contacts now whether they are there (manager action PJSIPQualify); the library does not have
 * it. Public only because the library reads actions by reflection.
 */
public final class PjsipQualifyAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String endpoint;

    PjsipQualifyAction(String extension) {
        this.endpoint = Plain.extension(extension);
    }

    @Override
    public String getAction() {
        return "PJSIPQualify";
    }

    public String getEndpoint() {
        return endpoint;
    }
}
