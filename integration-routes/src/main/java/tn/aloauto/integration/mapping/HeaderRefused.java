package tn.aloauto.integration.mapping;

/** The file's header is not the one the mapping knows: no row can be read. */
public class HeaderRefused extends Exception {

    private static final long serialVersionUID = 1L;

    HeaderRefused(String reason) {
        super(reason);
    }
}
