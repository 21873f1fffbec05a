package tn.aloauto.marketplace.vendors.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vendors.internal.SftpKeys;
import tn.aloauto.marketplace.vendors.internal.VendorDashboard;
import tn.aloauto.marketplace.vendors.internal.VendorRegister;
import tn.aloauto.marketplace.vendors.internal.VendorStatistics;

/** A vendor's own room: its profile, its figures, the keys of its drop box. */
@RestController
@RequestMapping("/api/v1/vendors/me")
@Tag(name = "vendors")
class VendorSpaceController {

    private final VendorRegister register;
    private final VendorDashboard dashboard;
    private final VendorStatistics statistics;
    private final SftpKeys keys;

    /** A public key as OpenSSH writes it, and a name to tell it by. */
    record SftpKeyRequest(@NotBlank @Size(max = 80) String label, @NotBlank @Size(max = 2000) String publicKey) {}

    VendorSpaceController(
            VendorRegister register, VendorDashboard dashboard, VendorStatistics statistics, SftpKeys keys) {
        this.register = register;
        this.dashboard = dashboard;
        this.statistics = statistics;
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "The caller's own vendor profile")
    VendorView me(Caller caller) {
        return VendorView.forInsiders(register.of(caller));
    }

    @PatchMapping
    @Operation(summary = "Changes the caller's own vendor profile")
    VendorView describe(Caller caller, @Valid @RequestBody VendorRequest request) {
        if (request.taxNumber() != null) {
            throw Refusal.invalid("tax_number", "read_only");
        }
        return VendorView.forInsiders(register.describe(caller, request.description(null)));
    }

    @GetMapping("/dashboard")
    @Operation(summary = "Turnover and orders of the caller's own shop")
    VendorDashboard.Figures dashboard(Caller caller) {
        return dashboard.of(own(caller));
    }

    @GetMapping("/statistics")
    @Operation(summary = "How the caller's own shop did over some days; computed at most every five minutes")
    VendorStatistics.Figures statistics(Caller caller, @RequestParam(defaultValue = "30") @Min(1) @Max(366) int days) {
        return statistics.of(own(caller), days);
    }

    @PostMapping("/applications")
    @Operation(summary = "Hands in again an application that was sent back")
    VendorView handInAgain(Caller caller) {
        return VendorView.forInsiders(register.handInAgain(caller));
    }

    @GetMapping("/sftp-keys")
    @Operation(summary = "The public keys that open the drop box")
    List<SftpKeys.SftpKey> keys(Caller caller) {
        return keys.of(own(caller));
    }

    @PostMapping("/sftp-keys")
    @Operation(summary = "Adds a public key")
    ResponseEntity<SftpKeys.SftpKey> addKey(Caller caller, @Valid @RequestBody SftpKeyRequest request) {
        SftpKeys.SftpKey added = keys.add(own(caller), request.label(), request.publicKey());
        return ResponseEntity.created(URI.create("/api/v1/vendors/me/sftp-keys/" + added.id()))
                .body(added);
    }

    @DeleteMapping("/sftp-keys/{id}")
    @Operation(summary = "Removes a public key")
    ResponseEntity<Void> removeKey(Caller caller, @PathVariable UUID id) {
        keys.remove(own(caller), id);
        return ResponseEntity.noContent().build();
    }

    private static long own(Caller caller) {
        if (!caller.isVendor() || caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        return caller.vendorId();
    }
}
