package tn.aloauto.integration.erp.layout;

import org.springframework.stereotype.Component;
import tn.aloauto.integration.definitions.PublishedMappings;
import tn.aloauto.integration.mapping.Layout;
import tn.aloauto.integration.orders.ExportRefusal;

/** The layouts orders are written with: what was published, which need not be what stands in the folder. */
@Component
public class Layouts {

    private final PublishedMappings published;

    Layouts(PublishedMappings published) {
        this.published = published;
    }

    /** @throws ExportRefusal when it is not there or was never good; the link waits until it is */
    public Layout get(String stem) {
        try {
            return published.layout(stem);
        } catch (PublishedMappings.Unusable unusable) {
            throw new ExportRefusal(
                    ExportRefusal.Kind.UNAVAILABLE,
                    "layout_unusable",
                    "La mise en page « " + stem + " » est inutilisable : " + unusable.getMessage());
        }
    }
}
