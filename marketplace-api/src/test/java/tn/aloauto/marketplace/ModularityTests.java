package tn.aloauto.marketplace;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Each feature sees only the root packages it declares, without cycles (A-059, A-060, B-004). */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(MarketplaceApplication.class);

    @Test
    void featuresKeepToTheirDeclaredNeighbours() {
        MODULES.verify();
    }

    @Test
    void theMapOfModulesIsDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
