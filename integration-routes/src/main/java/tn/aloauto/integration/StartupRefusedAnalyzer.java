package tn.aloauto.integration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the engine did not start. */
class StartupRefusedAnalyzer extends AbstractFailureAnalyzer<StartupChecks.Refused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartupChecks.Refused cause) {
        return new FailureAnalysis(
                "The production profile is on and " + String.join("; ", cause.findings()) + ".",
                "Set the variables named above and start again. Nothing was started.",
                cause);
    }
}
