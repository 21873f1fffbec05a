package tn.aloauto.marketplace.vehicles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.vehicles.internal.Garage;

/** The caller's own vehicles over HTTP. */
@RestController
@RequestMapping("/api/v1/garages/me/vehicles")
@Tag(name = "vehicles")
class GarageController {

    private final Garage garage;

    /** A vehicle to be kept, by the id of its type. */
    record KeepVehicleRequest(@NotNull Long type, @Size(max = 80) String label, @Min(1950) @Max(2100) Integer year) {}

    GarageController(Garage garage) {
        this.garage = garage;
    }

    @GetMapping
    @Operation(summary = "The caller's vehicles")
    List<Garage.Kept> list(Caller caller) {
        return garage.of(caller);
    }

    @PostMapping
    @Operation(summary = "Puts a vehicle into the caller's garage")
    ResponseEntity<Garage.Kept> add(Caller caller, @Valid @RequestBody KeepVehicleRequest request) {
        Garage.Kept kept = garage.add(caller, request.type(), request.label(), request.year());
        return ResponseEntity.created(URI.create("/api/v1/garages/me/vehicles/" + kept.id()))
                .body(kept);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Takes a vehicle out of the caller's garage")
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
        garage.remove(caller, id);
        return ResponseEntity.noContent().build();
    }
}
