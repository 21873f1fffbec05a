package tn.aloauto.marketplace.vehicles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.vehicles.internal.Fitments;

/** What a product fits, over HTTP: read by everybody, kept by its vendor when no feed keeps it. */
@RestController
@RequestMapping("/api/v1/products/{id:[0-9]{1,18}}/fitments")
@Tag(name = "vehicles")
class FitmentsController {

    private final Fitments fitments;

    /** All vehicle types a product fits. */
    record FitmentsRequest(@NotNull @Size(max = 2000) List<@NotNull Long> types) {}

    FitmentsController(Fitments fitments) {
        this.fitments = fitments;
    }

    @GetMapping
    @Operation(summary = "The vehicles a product fits")
    PageOf<Fitments.Fitment> list(@PathVariable long id, Caller caller, PageRequest page) {
        return fitments.of(id, caller, page);
    }

    @PutMapping
    @Operation(summary = "Says all vehicles an own hand-kept product fits")
    PageOf<Fitments.Fitment> replace(
            @PathVariable long id, Caller caller, PageRequest page, @Valid @RequestBody FitmentsRequest request) {
        fitments.replace(id, caller, request.types());
        return fitments.of(id, caller, page);
    }
}
