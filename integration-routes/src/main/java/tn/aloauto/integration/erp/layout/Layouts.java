package tn.aloauto.integration.erp.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.Layout;
import tn.aloauto.integration.mapping.MappingRefused;
import tn.aloauto.integration.orders.ExportRefusal;

/** The layouts of the mappings folder as they stand; a bad edit leaves the last good one in use. */
@Component
public class Layouts {

    private static final Logger LOG = LoggerFactory.getLogger(Layouts.class);

    private final Path folder;
    private final Map<String, Layout> lastGood = new ConcurrentHashMap<>();

    Layouts(@Value("${aloauto.mappings}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** @throws ExportRefusal when it is not there or was never good; the link waits until it is */
    public Layout get(String stem) {
        if (!stem.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw unusable(stem, "ce n'est pas un nom");
        }
        try {
            Layout layout =
                    Layout.compile(Files.readString(folder.resolve(stem + ".layout.yaml"), StandardCharsets.UTF_8));
            lastGood.put(stem, layout);
            return layout;
        } catch (IOException | MappingRefused bad) {
            Layout good = lastGood.get(stem);
            if (good == null) {
                throw unusable(stem, bad instanceof MappingRefused ? bad.getMessage() : "illisible");
            }
            LOG.warn("Layout {} is bad, the last good one stays in use: {}", stem, bad.getMessage());
            return good;
        }
    }

    private static ExportRefusal unusable(String stem, String why) {
        return new ExportRefusal(
                ExportRefusal.Kind.UNAVAILABLE,
                "layout_unusable",
                "La mise en page « " + stem + " » est inutilisable : " + why);
    }
}
