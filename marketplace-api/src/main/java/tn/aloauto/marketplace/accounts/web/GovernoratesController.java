package tn.aloauto.marketplace.accounts.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.accounts.internal.Governorates;
import tn.aloauto.marketplace.accounts.internal.Governorates.Governorate;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** The 24 governorates, for address forms. */
@RestController
class GovernoratesController {

    private final Governorates governorates;

    GovernoratesController(Governorates governorates) {
        this.governorates = governorates;
    }

    @GetMapping("/api/v1/governorates")
    ResponseEntity<PageOf<Governorate>> list(PageRequest page) {
        List<Governorate> all = governorates.all();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(page.page(
                        all.size(),
                        all.stream().skip(page.offset()).limit(page.limit()).toList()));
    }
}
