package tn.aloauto.marketplace.vehicles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vehicles.internal.VehicleCatalogue;

/** Makes, models and types over HTTP, for the three boxes of "my vehicle". */
@RestController
@RequestMapping("/api/v1/vehicles")
@Tag(name = "vehicles")
class VehiclesController {

    private static final CacheControl HARDLY_CHANGES =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final VehicleCatalogue vehicles;

    /** What has an engine and wheels. */
    enum Kind {
        CAR,
        VAN,
        MOTORCYCLE;

        static String word(Kind kind) {
            return kind == null ? null : kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    VehiclesController(VehicleCatalogue vehicles) {
        this.vehicles = vehicles;
    }

    @GetMapping("/makes")
    @Operation(summary = "All makes, with how many models each has")
    ResponseEntity<List<VehicleCatalogue.Make>> makes(@RequestParam(required = false) Kind kind) {
        return ResponseEntity.ok().cacheControl(HARDLY_CHANGES).body(vehicles.makes(Kind.word(kind)));
    }

    @GetMapping("/makes/{slug}/models")
    @Operation(summary = "The models of a make")
    ResponseEntity<List<VehicleCatalogue.Model>> models(
            @PathVariable String slug, @RequestParam(required = false) Kind kind) {
        return ResponseEntity.ok()
                .cacheControl(HARDLY_CHANGES)
                .body(vehicles.models(slug, Kind.word(kind)).orElseThrow(Refusal::notFound));
    }

    @GetMapping("/models/{id}/types")
    @Operation(summary = "The engines of a model, all or those built in a year")
    ResponseEntity<List<VehicleCatalogue.Type>> types(
            @PathVariable long id, @RequestParam(required = false) Integer year) {
        return ResponseEntity.ok()
                .cacheControl(HARDLY_CHANGES)
                .body(vehicles.types(id, year).orElseThrow(Refusal::notFound));
    }
}
