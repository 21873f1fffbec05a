package tn.aloauto.integration.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Every definition file of the folders and what became of it. */
@Component
public class Definitions {

    private final Map<String, DefinitionStatus> statuses = new ConcurrentHashMap<>();

    /** Flows and templates. */
    public List<DefinitionStatus> all() {
        return withMappings().stream()
                .filter(status -> !DefinitionFile.isBesideFlows(status.file()))
                .toList();
    }

    /** Flows, templates, and the mappings and layouts beside them. */
    List<DefinitionStatus> withMappings() {
        List<DefinitionStatus> all = new ArrayList<>(statuses.values());
        all.sort(Comparator.comparing(DefinitionStatus::file));
        return all;
    }

    public List<DefinitionStatus> refused() {
        return withMappings().stream().filter(DefinitionStatus::isRefused).toList();
    }

    DefinitionStatus of(String file) {
        return statuses.get(file);
    }

    void note(DefinitionStatus status) {
        statuses.put(status.file(), status);
    }

    void forget(String file) {
        statuses.remove(file);
    }
}
