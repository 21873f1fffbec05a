package tn.aloauto.marketplace.trade;

import java.util.Map;

/** Each rule by its name, as a query for the rows that break it. */
final class BookRules {

    static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry(
                    "S1 no figure below zero",
                    """
                    select product_id, feed_quantity, reserved_quantity from offer
                    where vendor_id in (select vendor from ours) and (feed_quantity < 0 or reserved_quantity < 0)"""),
            Map.entry(
                    "S2 open reservations are what is reserved",
                    """
                    select o.product_id, o.reserved_quantity, sum(r.quantity)
                    from offer o left join stock_reservation r on r.product_id = o.product_id and r.state = 'open'
                    where o.vendor_id in (select vendor from ours) group by o.product_id
                    having o.reserved_quantity <> coalesce(sum(r.quantity), 0)"""),
            Map.entry(
                    "S2 what was brought, and what came back, is what there is",
                    """
                    select o.product_id, o.feed_quantity, sum(t.quantity_returned)
                    from scarce s join offer o on o.product_id = s.product
                    left join order_item i on i.product_id = o.product_id
                    left join return_request t on t.order_item_id = i.id and t.sellable
                    group by o.product_id, s.pieces
                    having o.feed_quantity <> s.pieces + coalesce(sum(t.quantity_returned), 0)"""),
            Map.entry(
                    "S3 given back when and only when called off",
                    """
                    select r.id, r.state, vo.status from stock_reservation r join vendor_order vo on vo.id = r.vendor_order_id
                    where r.vendor_id in (select vendor from ours)
                      and (vo.status = 'cancelled' and r.state = 'open' or vo.status <> 'cancelled' and r.state = 'released')"""),
            Map.entry(
                    "S3 every line has its reservation",
                    """
                    select i.id from order_item i join vendor_order vo on vo.id = i.vendor_order_id
                    where vo.vendor_id in (select vendor from ours)
                      and not exists (select from stock_reservation r where r.order_item_id = i.id and r.quantity = i.quantity
                        and r.product_id = i.product_id and r.vendor_id = vo.vendor_id)"""),
            Map.entry(
                    "S4 no piece sold twice",
                    """
                    select o.product_id, o.feed_quantity, o.reserved_quantity
                    from scarce s join offer o on o.product_id = s.product where o.reserved_quantity > o.feed_quantity"""),
            Map.entry(
                    "S5 a file settles only what its vendor's system had by then",
                    """
                    select r.id, vo.acknowledged_at, r.closed_at
                    from stock_reservation r join vendor_order vo on vo.id = r.vendor_order_id
                    where r.vendor_id in (select vendor from ours) and r.state = 'settled'
                      and (vo.acknowledged_at is null or vo.acknowledged_at > r.closed_at)"""),
            Map.entry(
                    "O1 an order is the sum of its parts, and its payment the order's sum",
                    """
                    select o.id from customer_order o
                    join (select order_id, sum(total_amount) as total, sum(vat_amount) as vat, sum(subtotal_amount) as goods,
                                 sum(discount_amount + shipping_discount_amount) as discount, sum(shipping_amount) as carriage,
                                 sum(stamp_amount) as stamp
                          from vendor_order where vendor_id in (select vendor from ours) group by 1) p on p.order_id = o.id
                    left join payment y on y.order_id = o.id
                    where (o.total_amount, o.vat_amount, o.subtotal_amount, o.discount_amount, o.shipping_amount, o.stamp_amount)
                        <> (p.total, p.vat, p.goods, p.discount, p.carriage, p.stamp)
                      or o.total_amount <> o.subtotal_amount + o.shipping_amount - o.discount_amount + o.stamp_amount
                      or y.amount is distinct from o.total_amount"""),
            Map.entry(
                    "O2 a line is its pieces times its price",
                    """
                    select i.id from order_item i join vendor_order vo on vo.id = i.vendor_order_id
                    where vo.vendor_id in (select vendor from ours)
                      and (i.quantity <= 0 or i.total_price <> i.quantity * i.unit_price)"""),
            Map.entry(
                    "O3 one rounding, and the sum of what was rounded",
                    """
                    select vo.id from vendor_order vo
                    join (select i.vendor_order_id, sum(i.total_price) as goods, sum(i.discount_amount) as discount,
                                 sum(i.vat_amount) as vat,
                                 bool_and(i.vat_amount = round((i.total_price - i.discount_amount) * i.vat_rate / (1 + i.vat_rate), 3)) as rounded
                          from order_item i group by 1) l on l.vendor_order_id = vo.id
                    where vo.vendor_id in (select vendor from ours)
                      and (vo.subtotal_amount <> l.goods or vo.discount_amount <> l.discount or not l.rounded
                        or vo.vat_amount <> l.vat + round((vo.shipping_amount - vo.shipping_discount_amount)
                             * vo.shipping_vat_rate / (1 + vo.shipping_vat_rate), 3))"""),
            Map.entry(
                    "O3 an invoice is its part, a credit note its return",
                    """
                    select v.number from invoice v join vendor_order vo on vo.id = v.vendor_order_id
                    left join return_request r on r.id = v.return_id
                    where v.vendor_id in (select vendor from ours)
                      and (abs(v.total_amount) <> coalesce(r.refund_amount, vo.total_amount)
                        or abs(v.vat_amount) <> coalesce(r.vat_amount, vo.vat_amount))"""),
            Map.entry(
                    "O3 numbers of papers without gaps",
                    """
                    select series, count(*), max(series_number) from invoice
                    where vendor_id in (select vendor from ours) group by series having count(*) <> max(series_number)"""),
            Map.entry(
                    "O6 every order went its way along the diagram, and is where it went",
                    """
                    select o.id, o.status, l.way from customer_order o
                    join (select a.entity_id, string_agg(replace(a.action, 'order.', ''), ' ' order by a.id) as way
                          from activity_log a, day where a.entity = 'order' and a.occurred_at >= day.opened group by 1) l
                      on l.entity_id = o.id::text
                    where exists (select from vendor_order vo where vo.order_id = o.id and vo.vendor_id in (select vendor from ours))
                      and (l.way !~ '^placed( cancelled| confirmed( cancelled| shipped( delivered)?( refunded)?)?)?$'
                        or replace(o.status, 'new', 'placed') <> split_part(l.way, ' ', -1))"""),
            Map.entry(
                    "O6 the parts of an order stand no further than the order",
                    """
                    select vo.id, vo.status, o.status as order_status from vendor_order vo join customer_order o on o.id = vo.order_id
                    where vo.vendor_id in (select vendor from ours)
                      and (o.status in ('new', 'confirmed', 'cancelled') and vo.status <> o.status
                        or o.status in ('shipped', 'delivered') and vo.status in ('new', 'cancelled')
                        or o.status = 'delivered' and vo.status not in ('delivered', 'refunded'))"""),
            Map.entry(
                    "P1 paid within what is owed, given back within what was paid",
                    """
                    select y.id, y.amount, y.paid_amount, y.refunded_amount, r.sum from payment y
                    join vendor_order vo on vo.order_id = y.order_id
                    left join lateral (select sum(amount) as sum from refund where payment_id = y.id) r on true
                    where vo.vendor_id in (select vendor from ours)
                      and (y.paid_amount > y.amount or y.refunded_amount > y.paid_amount or y.refunded_amount <> coalesce(r.sum, 0)
                        or (y.status = 'refunded') <> (y.paid_amount > 0 and y.refunded_amount = y.paid_amount)
                        or y.status in ('pending', 'failed') and y.paid_amount > 0)"""),
            Map.entry(
                    "P1 returns got no more than was given back",
                    """
                    select y.id, y.refunded_amount, t.sum from payment y
                    join (select order_id, sum(refund_amount) as sum from return_request where status = 'refunded' group by 1) t
                      on t.order_id = y.order_id
                    where t.sum > y.refunded_amount
                      and exists (select from vendor_order vo where vo.order_id = y.order_id and vo.vendor_id in (select vendor from ours))"""),
            Map.entry(
                    "P2 a payment counts once",
                    """
                    select a.entity_id, count(*) from activity_log a, day
                    where a.action = 'payment.paid' and a.occurred_at >= day.opened group by 1 having count(*) > 1"""),
            Map.entry(
                    "P2 no card is paid but what the provider said",
                    """
                    select y.id from payment y join card_payment c on c.payment_id = y.id
                    where y.status in ('paid', 'refunded') and y.transaction_id = c.provider_reference and c.state <> 'paid'"""),
            Map.entry(
                    "P3 nobody waits for the money of an order that came to nothing, or keeps it",
                    """
                    select o.id, y.status, y.method from customer_order o join payment y on y.order_id = o.id
                    where o.status = 'cancelled' and y.status in ('pending', 'paid')
                      and exists (select from vendor_order vo where vo.order_id = o.id and vo.vendor_id in (select vendor from ours))"""),
            Map.entry(
                    "K1 the vendor's net and the commission are what was sold",
                    """
                    select vo.id from vendor_order vo
                    join (select i.vendor_order_id, sum(i.commission_amount) as commission,
                                 bool_and(i.commission_amount = round((i.total_price
                                   - case when p.discount_paid_by = 'vendor' then i.discount_amount else 0 end) * i.commission_rate, 3)) as rounded
                          from order_item i join vendor_order p on p.id = i.vendor_order_id group by 1) l on l.vendor_order_id = vo.id
                    where vo.vendor_id in (select vendor from ours)
                      and (vo.commission_amount <> l.commission or not l.rounded or vo.commission_amount > vo.subtotal_amount)"""),
            Map.entry(
                    "K2 the rate in force when it was ordered",
                    """
                    select i.id, i.commission_rate, c.rate, v.commission_rate as usual from order_item i
                    join vendor_order vo on vo.id = i.vendor_order_id join vendor v on v.id = vo.vendor_id
                    left join commission_rule c on c.id = i.commission_rule_id
                    where vo.vendor_id in (select vendor from ours)
                      and (i.commission_rate <> coalesce(c.rate, v.commission_rate)
                        or (vo.created_at at time zone 'Africa/Tunis')::date not between c.valid_from and coalesce(c.valid_to, 'infinity'))"""),
            Map.entry(
                    "K3, V1 a vendor's part holds the vendor's own goods",
                    """
                    select i.id from order_item i join vendor_order vo on vo.id = i.vendor_order_id join product p on p.id = i.product_id
                    where p.vendor_id <> vo.vendor_id and vo.vendor_id in (select vendor from ours)"""),
            Map.entry(
                    "C1 uses within the limits, and counted",
                    """
                    select c.code, c.used_count, count(r.order_id) from coupon c
                    left join coupon_redemption r on r.coupon_id = c.id and r.given_back_at is null
                    group by c.id having c.used_count <> count(r.order_id) or c.used_count > c.usage_limit"""),
            Map.entry(
                    "C1 uses within the limit of each buyer",
                    """
                    select c.code, r.user_id, count(*) from coupon c join coupon_redemption r on r.coupon_id = c.id
                    where r.given_back_at is null group by c.id, r.user_id having count(*) > c.usage_limit_per_user"""),
            Map.entry(
                    "C1 a cancelled order gave its use back, and only such a one",
                    """
                    select r.order_id, o.status, r.given_back_at from coupon_redemption r join customer_order o on o.id = r.order_id
                    where (o.status = 'cancelled') <> (r.given_back_at is not null)"""),
            Map.entry(
                    "C2 a discount within its base and its days",
                    """
                    select r.order_id, r.discount_amount, o.discount_amount as of_order from coupon_redemption r
                    join coupon c on c.id = r.coupon_id join customer_order o on o.id = r.order_id
                    where r.discount_amount <> o.discount_amount or o.discount_amount > o.subtotal_amount + o.shipping_amount
                      or (r.redeemed_at at time zone 'Africa/Tunis')::date not between c.valid_from and coalesce(c.valid_to, 'infinity')"""),
            Map.entry(
                    "A1 every state has its line: who, when, what, from where",
                    """
                    select s.entity, s.id, s.word from (
                      select 'vendor_order' as entity, id::text, status as word, vendor_id from vendor_order where status in ('shipped', 'delivered')
                      union all
                      select 'return', r.id::text, r.status, vo.vendor_id from return_request r join vendor_order vo on vo.id = r.vendor_order_id
                      union all
                      select 'shipment', s.id::text, s.status, vo.vendor_id from shipment s join vendor_order vo on vo.id = s.vendor_order_id
                      where s.status <> 'pending') s
                    where s.vendor_id in (select vendor from ours)
                      and not exists (select from activity_log a where a.entity = s.entity and a.entity_id = s.id
                        and a.action = s.entity || '.' || s.word and a.actor <> '' and a.actor_id is not null
                        and a.correlation_id <> '' and a.ip_address is not null)"""),
            Map.entry(
                    "A4 no secret and no line break in the log",
                    """
                    select a.id, a.action from activity_log a, day
                    where a.occurred_at >= day.opened
                      and (concat(a.before, a.after, a.details) ~ '(Bearer |eyJ[A-Za-z0-9]{8}|[$]argon2|Quatre-Roues|hooks[.])'
                        or concat(a.actor, a.action, a.entity, a.entity_id, a.correlation_id) ~ '[\\r\\n]')"""),
            Map.entry(
                    "X1, X2 what was confirmed is told once, and nothing else",
                    """
                    select vo.id, vo.confirmed_at, count(x.id) from vendor_order vo
                    left join outbox x on x.aggregate_id = vo.id and x.topic = 'order.confirmed'
                    where vo.vendor_id in (select vendor from ours)
                    group by vo.id having count(x.id) <> case when vo.confirmed_at is null then 0 else 1 end"""));

    static final Map<String, String> FINALLY = Map.of(
            "S3 nothing waits longer than it may",
            """
            select r.id from stock_reservation r join vendor_order vo on vo.id = r.vendor_order_id
            where r.vendor_id in (select vendor from ours) and r.state = 'open' and r.expires_at < now() and vo.status = 'new'""");

    private BookRules() {}
}
