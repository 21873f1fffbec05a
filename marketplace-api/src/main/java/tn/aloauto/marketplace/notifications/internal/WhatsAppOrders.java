package tn.aloauto.marketplace.notifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.shared.Texts;

/** Owes each vendor of a confirmed order who wishes it a WhatsApp message: who bought what, for how much, and where to look. */
@Component
class WhatsAppOrders {

    private final JdbcClient database;
    private final Texts texts;
    private final ShopAddress shop;

    private record Part(
            UUID id,
            UUID vendorUser,
            String vendorPhone,
            String locale,
            String number,
            String customer,
            String phone,
            String total,
            List<Line> lines) {}

    private record Line(int quantity, String name, String amount) {}

    WhatsAppOrders(JdbcClient database, Texts texts, ShopAddress shop) {
        this.database = database;
        this.texts = texts;
        this.shop = shop;
    }

    /** In the transaction of the confirmation, and once for each part however often it is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oweFor(UUID order) {
        database.sql(
                        """
                        select vo.id, v.user_id, u.phone as vendor_phone, u.locale, vo.number, vo.total_amount,
                               concat_ws(' ', b.first_name, b.last_name) as customer, o.shipping_address ->> 'phone' as phone
                        from vendor_order vo join customer_order o on o.id = vo.order_id join app_user b on b.id = o.user_id
                        join vendor v on v.id = vo.vendor_id join app_user u on u.id = v.user_id
                        join whatsapp_wish w on w.user_id = u.id
                        where vo.order_id = :order and u.is_active and u.phone is not null order by vo.id""")
                .param("order", order)
                .query((row, number) -> part(row))
                .list()
                .forEach(this::owe);
    }

    private Part part(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Line> lines = database.sql("select quantity, name, total_price - discount_amount as amount"
                        + " from order_item where vendor_order_id = :part order by id")
                .param("part", id)
                .query((line, number) -> new Line(line.getInt(1), line.getString(2), line.getString(3)))
                .list();
        return new Part(
                id,
                row.getObject("user_id", UUID.class),
                row.getString("vendor_phone"),
                row.getString("locale"),
                row.getString("number"),
                row.getString("customer"),
                row.getString("phone"),
                row.getString("total_amount"),
                lines);
    }

    /** Name and telephone of a buyer are in it: its text is blanked once it has gone. */
    private void owe(Part part) {
        Locale language = Texts.language(part.locale());
        database.sql(
                        """
                        insert into mail_outbox (user_id, way, recipient, locale, kind, subject, body_text, secret, dedupe_key)
                        values (:user, 'whatsapp', :to, :locale, 'new_order', :subject, :text, true, :key)
                        on conflict (dedupe_key) do nothing""")
                .param("user", part.vendorUser())
                .param("to", part.vendorPhone())
                .param("locale", language.getLanguage())
                .param("subject", title(language, part))
                .param("text", text(language, part))
                .param("key", "whatsapp:" + part.id())
                .update();
    }

    private String title(Locale language, Part part) {
        return texts.text(language, "whatsapp.new_order.title", part.number());
    }

    private String text(Locale language, Part part) {
        StringBuilder text = new StringBuilder(title(language, part)).append('\n');
        text.append(texts.text(language, "whatsapp.new_order.customer", oneLine(part.customer())))
                .append('\n');
        text.append(texts.text(language, "whatsapp.new_order.phone", oneLine(part.phone())))
                .append('\n');
        part.lines().forEach(line -> text.append(line.quantity())
                .append(" x ")
                .append(oneLine(line.name()))
                .append(" (")
                .append(Wording.amount(language, line.amount()))
                .append(")\n"));
        return text.append(texts.text(language, "whatsapp.new_order.total", Wording.amount(language, part.total())))
                .append('\n')
                .append(shop.of("/vendor/orders/" + part.id()))
                .toString();
    }

    /** A name with a line break in it must not look like a line of ours. */
    private static String oneLine(String text) {
        return text == null
                ? "-"
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
