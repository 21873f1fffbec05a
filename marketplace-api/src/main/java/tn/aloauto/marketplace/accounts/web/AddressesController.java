package tn.aloauto.marketplace.accounts.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.accounts.AddressBook;
import tn.aloauto.marketplace.accounts.AddressView;
import tn.aloauto.marketplace.accounts.internal.AddressRequest;
import tn.aloauto.marketplace.accounts.internal.OwnAddresses;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** One's own addresses; nobody else's, also not for admins. */
@RestController
@RequestMapping("/api/v1/addresses")
class AddressesController {

    private final AddressBook book;
    private final OwnAddresses addresses;
    private final Validator validator;

    AddressesController(AddressBook book, OwnAddresses addresses, Validator validator) {
        this.book = book;
        this.addresses = addresses;
        this.validator = validator;
    }

    @GetMapping
    PageOf<AddressView> list(Caller caller, PageRequest page) {
        List<AddressView> all = book.of(caller.id());
        return page.page(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    @PostMapping
    ResponseEntity<AddressView> add(Caller caller, @Valid @RequestBody AddressRequest request) {
        AddressView added = addresses.add(caller.id(), request);
        return ResponseEntity.created(URI.create("/api/v1/addresses/" + added.id()))
                .body(added);
    }

    @GetMapping("/{id}")
    AddressView one(Caller caller, @PathVariable UUID id) {
        return book.find(caller.id(), id).orElseThrow(Refusal::notFound);
    }

    @PutMapping("/{id}")
    AddressView replace(Caller caller, @PathVariable UUID id, @Valid @RequestBody AddressRequest request) {
        return addresses.change(caller.id(), id, request);
    }

    /** What results must be a whole address again. */
    @PatchMapping("/{id}")
    AddressView change(Caller caller, @PathVariable UUID id, @RequestBody AddressRequest request) {
        AddressRequest whole = request.over(one(caller, id));
        Set<ConstraintViolation<AddressRequest>> violations = validator.validate(whole);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return addresses.change(caller.id(), id, whole);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        addresses.remove(caller.id(), id);
    }
}
