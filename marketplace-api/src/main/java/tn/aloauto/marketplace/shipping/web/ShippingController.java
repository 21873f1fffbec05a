package tn.aloauto.marketplace.shipping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.shipping.internal.ShipmentStatus;
import tn.aloauto.marketplace.shipping.internal.Shipments;

/** Parcels over HTTP: buyers follow theirs, vendors send and report, admins do both. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "shipping")
class ShippingController {

    private final Shipments shipments;

    /** A parcel for a vendor's part of an order. */
    record OpenShipmentRequest(
            @NotNull UUID vendorOrder,
            @NotBlank @Size(max = 80) String carrier,
            @Size(min = 1, max = 80) String trackingNumber,
            LocalDate estimatedDelivery) {}

    /** What is corrected on a parcel's label. */
    record RelabelRequest(
            @Size(min = 1, max = 80) String carrier,
            @Size(min = 1, max = 80) String trackingNumber,
            LocalDate estimatedDelivery) {}

    /** Where a parcel is now. */
    record MoveRequest(@NotNull ShipmentStatus status, @Size(max = 500) String note) {}

    ShippingController(Shipments shipments) {
        this.shipments = shipments;
    }

    @GetMapping("/shipments")
    @Operation(summary = "The parcels the caller sends or awaits, newest first; an admin sees all")
    PageOf<Shipments.Shipment> list(Caller caller, PageRequest page) {
        return shipments.list(caller, page);
    }

    @GetMapping("/shipments/{id}")
    @Operation(summary = "One parcel with its history")
    Shipments.Shipment one(Caller caller, @PathVariable UUID id) {
        return shipments.find(caller, id);
    }

    @PostMapping("/shipments")
    @Operation(summary = "Opens a parcel for a confirmed part of an order (its vendor or an admin)")
    ResponseEntity<Shipments.Shipment> open(Caller caller, @Valid @RequestBody OpenShipmentRequest request) {
        refuseBuyers(caller);
        Shipments.Shipment opened = shipments.open(
                caller,
                request.vendorOrder(),
                new Shipments.Labels(request.carrier(), request.trackingNumber(), request.estimatedDelivery()));
        return ResponseEntity.created(URI.create("/api/v1/shipments/" + opened.id()))
                .body(opened);
    }

    @PatchMapping("/shipments/{id}")
    @Operation(summary = "Corrects carrier, tracking number or expected day")
    Shipments.Shipment relabel(Caller caller, @PathVariable UUID id, @Valid @RequestBody RelabelRequest request) {
        return shipments.relabel(
                caller,
                id,
                new Shipments.Labels(request.carrier(), request.trackingNumber(), request.estimatedDelivery()));
    }

    @PostMapping("/shipments/{id}/update_shipment_status")
    @Operation(summary = "Reports where a parcel is; the order follows it")
    Shipments.Shipment move(Caller caller, @PathVariable UUID id, @Valid @RequestBody MoveRequest request) {
        return shipments.move(caller, id, request.status(), request.note());
    }

    private static void refuseBuyers(Caller caller) {
        if (!caller.isAdmin() && !caller.isVendor()) {
            throw Refusal.forbidden();
        }
    }
}
