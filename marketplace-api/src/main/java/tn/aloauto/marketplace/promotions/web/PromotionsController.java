package tn.aloauto.marketplace.promotions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.promotions.internal.CouponKeeping;
import tn.aloauto.marketplace.promotions.internal.CouponView;
import tn.aloauto.marketplace.promotions.internal.PromotionView;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** Coupons over HTTP: kept by admins and vendors, the public ones seen by everybody. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "promotions")
class PromotionsController {

    private final CouponKeeping coupons;

    PromotionsController(CouponKeeping coupons) {
        this.coupons = coupons;
    }

    @GetMapping("/promotions")
    @Operation(summary = "The public coupons of today")
    List<PromotionView> running() {
        return coupons.running();
    }

    @GetMapping("/coupons")
    @Operation(summary = "The coupons the caller keeps, newest first; an admin sees all")
    PageOf<CouponView> list(Caller caller, PageRequest page) {
        return coupons.list(caller, page);
    }

    @GetMapping("/coupons/{id}")
    @Operation(summary = "One coupon with its number of uses")
    CouponView one(Caller caller, @PathVariable UUID id) {
        return coupons.find(caller, id);
    }

    @PostMapping("/coupons")
    @Operation(summary = "Issues a coupon; a vendor's reaches and is paid by that vendor")
    ResponseEntity<CouponView> add(Caller caller, @Valid @RequestBody CouponRequest request) {
        CouponView added = coupons.add(caller, request.terms());
        return ResponseEntity.created(URI.create("/api/v1/coupons/" + added.id()))
                .body(added);
    }

    @PutMapping("/coupons/{id}")
    @Operation(summary = "Changes the terms of a coupon for orders to come")
    CouponView change(Caller caller, @PathVariable UUID id, @Valid @RequestBody CouponRequest request) {
        return coupons.change(caller, id, request.terms());
    }

    @DeleteMapping("/coupons/{id}")
    @Operation(summary = "Removes a coupon; one that was used is put out of use")
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
        coupons.remove(caller, id);
        return ResponseEntity.noContent().build();
    }
}
