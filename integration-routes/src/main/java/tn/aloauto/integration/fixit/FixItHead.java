package tn.aloauto.integration.fixit;

import java.util.List;
import tn.aloauto.integration.mapping.GivenBack;
import tn.aloauto.integration.reading.FixItMark;

/**
 * How a fix-it file begins.
 *
 * @param titles the vendor's rows above its header
 * @param header the vendor's own, as wide as its widest row that is given back
 * @param sheets of the workbook that have rows to give back, in their order; empty for a text file
 * @param reasons what our columns beside the vendor's are called
 * @param known what the columns mean; null when today's mapping does not know this header any more
 */
public record FixItHead(
        List<String[]> titles,
        List<String> header,
        List<String> sheets,
        FixItMark mark,
        List<String> reasons,
        GivenBack known) {

    boolean isNumber(int column) {
        return known != null && known.isNumber(column);
    }

    List<GivenBack.Choice> choices() {
        return known == null ? List.of() : known.choices();
    }
}
