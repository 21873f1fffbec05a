package tn.aloauto.marketplace.accounts.internal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import tn.aloauto.marketplace.accounts.AddressView;

/** An address as its owner writes it. */
public record AddressRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE) String street,
        @Size(max = 200) @Pattern(regexp = PRINTABLE) String street2,
        @Size(max = 100) @Pattern(regexp = PRINTABLE) String delegation,
        @Size(max = 100) @Pattern(regexp = PRINTABLE) String sector,
        @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE) String city,
        @NotNull @Pattern(regexp = "TN-[0-9]{2}") String governorate,
        @NotNull @Pattern(regexp = "[1-9][0-9]{3}") String postalCode,
        @Pattern(regexp = "TN") String country,
        @NotBlank @Size(max = 40) String phone,
        @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        Boolean isDefaultShipping,
        Boolean isDefaultBilling) {

    static final String PRINTABLE = "\\P{Cntrl}*";

    /** What a PATCH leaves out stays as it was. */
    public AddressRequest over(AddressView now) {
        return new AddressRequest(
                or(street, now.street()),
                or(street2, now.street2()),
                or(delegation, now.delegation()),
                or(sector, now.sector()),
                or(city, now.city()),
                or(governorate, now.governorate()),
                or(postalCode, now.postalCode()),
                or(country, now.country()),
                or(phone, now.phone()),
                or(latitude, now.latitude()),
                or(longitude, now.longitude()),
                or(isDefaultShipping, now.isDefaultShipping()),
                or(isDefaultBilling, now.isDefaultBilling()));
    }

    private static <T> T or(T given, T now) {
        return given == null ? now : given;
    }
}
