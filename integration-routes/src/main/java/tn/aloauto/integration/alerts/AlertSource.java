package tn.aloauto.integration.alerts;

import java.util.List;

/** Knows one kind of trouble: everything of its kind that is wrong right now. What is not named is well again. */
public interface AlertSource {

    AlertKind kind();

    List<Condition> now();
}
