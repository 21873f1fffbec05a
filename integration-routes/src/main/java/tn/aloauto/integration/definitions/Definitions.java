package tn.aloauto.integration.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Every definition file of the folder and what became of it. */
@Component
public class Definitions {

    private final Map<String, DefinitionStatus> statuses = new ConcurrentHashMap<>();

    public List<DefinitionStatus> all() {
        List<DefinitionStatus> all = new ArrayList<>(statuses.values());
        all.sort(Comparator.comparing(DefinitionStatus::file));
        return all;
    }

    public List<DefinitionStatus> refused() {
        return all().stream().filter(DefinitionStatus::isRefused).toList();
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
