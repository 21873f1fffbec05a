package tn.aloauto.marketplace.vendors.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vendors.internal.VendorProfile;
import tn.aloauto.marketplace.vendors.internal.VendorRegister;
import tn.aloauto.marketplace.vendors.internal.VendorStatistics;

/** Vendors over HTTP: shown to everybody, admitted and suspended by admins. */
@RestController
@RequestMapping("/api/v1/vendors")
@Tag(name = "vendors")
class VendorsController {

    private static final String ACTIVE = "active";
    private static final Set<String> STATUSES = Set.of("pending", ACTIVE, "suspended");

    private final VendorRegister register;
    private final VendorStatistics statistics;

    /** Why a vendor may no longer sell. */
    record SuspensionRequest(@NotBlank @Size(max = 500) String reason) {}

    /** What an applicant has to put right. */
    record RejectionRequest(@NotBlank @Size(max = 500) String reason) {}

    record BadgeRequest(@NotNull Boolean verified) {}

    VendorsController(VendorRegister register, VendorStatistics statistics) {
        this.register = register;
        this.statistics = statistics;
    }

    @GetMapping
    @Operation(summary = "Active vendors; admins see all and may filter by status")
    PageOf<VendorView> list(Caller caller, @RequestParam(required = false) String status, PageRequest page) {
        boolean admin = caller != null && caller.isAdmin();
        if (admin && status != null && !STATUSES.contains(status)) {
            throw Refusal.invalid("status", "one_of", "pending, active, suspended");
        }
        VendorRegister.Listed found = register.list(admin ? status : ACTIVE, page.limit(), page.offset());
        return page.page(
                found.count(),
                found.vendors().stream()
                        .map(vendor -> admin ? VendorView.forLists(vendor) : VendorView.forEverybody(vendor))
                        .toList());
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One vendor's public profile")
    VendorView one(Caller caller, @PathVariable String slug) {
        VendorProfile vendor = register.find(slug).orElseThrow(Refusal::notFound);
        boolean inside = caller != null
                && (caller.handles(Caller.Duty.FINANCE) || caller.id().equals(vendor.userId()));
        if (inside) {
            return VendorView.forInsiders(vendor);
        }
        if (!vendor.status().equals(ACTIVE)) {
            throw Refusal.notFound();
        }
        return VendorView.forEverybody(vendor);
    }

    @PostMapping
    @Operation(summary = "Applies to sell; an admin decides")
    ResponseEntity<VendorView> apply(Caller caller, @Valid @RequestBody VendorRequest request) {
        request.mustBeComplete();
        VendorProfile vendor = register.apply(caller, request.taxNumber(), request.description(caller.email()));
        return ResponseEntity.created(URI.create("/api/v1/vendors/" + vendor.slug()))
                .body(VendorView.forInsiders(vendor));
    }

    @PostMapping("/{id:[0-9]{1,18}}/activate")
    @Operation(summary = "Lets a vendor sell (admins)")
    VendorView activate(Caller caller, @PathVariable long id) {
        onlyAdmins(caller);
        return VendorView.forInsiders(register.activate(id));
    }

    @PostMapping("/{id:[0-9]{1,18}}/suspend")
    @Operation(summary = "Hides a vendor's offers at once (admins)")
    VendorView suspend(Caller caller, @PathVariable long id, @Valid @RequestBody SuspensionRequest request) {
        onlyAdmins(caller);
        return VendorView.forInsiders(register.suspend(id, request.reason()));
    }

    @PostMapping("/{id:[0-9]{1,18}}/reject")
    @Operation(summary = "Sends an application back with the reason (admins)")
    VendorView reject(Caller caller, @PathVariable long id, @Valid @RequestBody RejectionRequest request) {
        onlyAdmins(caller);
        return VendorView.forLists(register.reject(id, request.reason()));
    }

    @PostMapping("/{id:[0-9]{1,18}}/verify")
    @Operation(summary = "Gives or withdraws the badge of a verified vendor (admins)")
    VendorView verify(Caller caller, @PathVariable long id, @Valid @RequestBody BadgeRequest request) {
        onlyAdmins(caller);
        return VendorView.forLists(register.verify(id, request.verified()));
    }

    @GetMapping("/{id:[0-9]{1,18}}/statistics")
    @Operation(summary = "How a vendor did over some days (admins)")
    VendorStatistics.Figures statistics(
            Caller caller, @PathVariable long id, @RequestParam(defaultValue = "30") @Min(1) @Max(366) int days) {
        onlyAdmins(caller);
        return statistics.of(id, days);
    }

    private static void onlyAdmins(Caller caller) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
    }
}
