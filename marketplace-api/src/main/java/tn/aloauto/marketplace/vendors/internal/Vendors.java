package tn.aloauto.marketplace.vendors.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** All vendors. */
interface Vendors extends Repository<Vendor, Long> {

    Vendor saveAndFlush(Vendor vendor);

    Optional<Vendor> findById(Long id);

    Optional<Vendor> findBySlug(String slug);

    Optional<Vendor> findByUserId(UUID userId);

    boolean existsBySlug(String slug);

    boolean existsByTaxNumber(String taxNumber);

    Page<Vendor> findByStatus(String status, Pageable page);

    Page<Vendor> findAll(Pageable page);
}
