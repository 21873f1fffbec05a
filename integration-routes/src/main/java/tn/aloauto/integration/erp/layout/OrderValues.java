package tn.aloauto.integration.erp.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.integration.mapping.LayoutField;
import tn.aloauto.integration.orders.OrderForPartner;

/** An order in the vocabulary of layouts: a row for each line, the order's own values repeated in each. */
final class OrderValues {

    private static final int MILLIMES = 3;

    private OrderValues() {}

    static List<Map<LayoutField, Object>> rows(OrderForPartner order) {
        List<Map<LayoutField, Object>> rows = new ArrayList<>();
        int number = 0;
        for (OrderForPartner.Line line : order.lines()) {
            Map<LayoutField, Object> row = head(order);
            row.put(LayoutField.LINE_NUMBER, ++number);
            row.put(LayoutField.SKU, line.sku());
            row.put(LayoutField.NAME, line.name());
            row.put(LayoutField.QUANTITY, line.quantity());
            row.put(LayoutField.UNIT_PRICE, line.unitPrice());
            row.put(
                    LayoutField.UNIT_PRICE_EXCL_VAT,
                    line.unitPrice().divide(BigDecimal.ONE.add(line.vatRate()), MILLIMES, RoundingMode.HALF_UP));
            row.put(LayoutField.LINE_TOTAL, line.total());
            row.put(LayoutField.VAT_PERCENT, percent(line.vatRate()));
            rows.add(row);
        }
        return rows;
    }

    private static Map<LayoutField, Object> head(OrderForPartner order) {
        Map<LayoutField, Object> head = new EnumMap<>(LayoutField.class);
        head.put(LayoutField.NUMBER, order.number());
        head.put(LayoutField.EVENT, order.cancelled() ? "cancelled" : "confirmed");
        head.put(LayoutField.CONFIRMED_AT, order.confirmedAt());
        head.put(LayoutField.CURRENCY, order.currency());
        head.put(LayoutField.TOTAL, order.total());
        head.put(LayoutField.PAYMENT_METHOD, order.terms().payment());
        head.put(LayoutField.SHIPPING_METHOD, order.terms().shipping());
        head.put(LayoutField.NOTES, order.terms().notes());
        OrderForPartner.Customer customer = order.customer();
        head.put(LayoutField.CUSTOMER_ID, customer.id());
        head.put(LayoutField.CUSTOMER_NAME, customer.name());
        head.put(LayoutField.CUSTOMER_EMAIL, customer.email());
        head.put(LayoutField.CUSTOMER_PHONE, customer.phone());
        head.put(LayoutField.CUSTOMER_STREET, customer.street());
        head.put(LayoutField.CUSTOMER_STREET2, customer.street2());
        head.put(LayoutField.CUSTOMER_POSTAL_CODE, customer.postalCode());
        head.put(LayoutField.CUSTOMER_CITY, customer.city());
        head.put(LayoutField.CUSTOMER_GOVERNORATE, order.terms().governorate());
        head.put(LayoutField.CUSTOMER_COUNTRY, customer.country());
        return head;
    }

    /** 0.19 as {@code 19}, written without decimals that say nothing. */
    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
