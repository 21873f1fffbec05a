package tn.aloauto.integration.synclog;

/** The name of this running copy of the route engine, drawn once: whoever claims work or opens a run signs with it. */
public record Instance(String name) {

    @Override
    public String toString() {
        return name;
    }
}
