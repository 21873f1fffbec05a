package tn.aloauto.integration.mapping;

import java.util.List;

/** The file's header is not the one the mapping knows: no row can be read. */
public class HeaderRefused extends Exception {

    /** No column of the file answers to a field that must be there. */
    public static final String MISSING_COLUMNS = "MISSING_COLUMNS";

    /** Two columns of the file answer to one field. */
    public static final String AMBIGUOUS_COLUMNS = "AMBIGUOUS_COLUMNS";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> named;

    /** @param named the columns the reason names */
    HeaderRefused(String code, String reason, String... named) {
        super(reason + " [" + code + "]");
        this.code = code;
        this.named = List.of(named);
    }

    public List<String> named() {
        return named;
    }

    public String code() {
        return code;
    }
}
