package tn.aloauto.simulators.odoo;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** A search domain in prefix notation, turned into a question about a row. */
final class Domain {

    private final Records records;
    private final boolean is18;

    Domain(Records records, boolean is18) {
        this.records = records;
        this.is18 = is18;
    }

    Predicate<Map<String, Object>> of(String model, List<Object> domain) {
        Deque<Predicate<Map<String, Object>>> stack = new ArrayDeque<>();
        for (int i = domain.size() - 1; i >= 0; i--) {
            Object term = domain.get(i);
            if (term instanceof List<?> condition && condition.size() == 3) {
                stack.push(condition(
                        model, condition.get(0).toString(), condition.get(1).toString(), condition.get(2)));
            } else if ("!".equals(term)) {
                stack.push(stack.pop().negate());
            } else if ("&".equals(term)) {
                stack.push(stack.pop().and(stack.pop()));
            } else if ("|".equals(term)) {
                stack.push(stack.pop().or(stack.pop()));
            } else {
                throw OdooFault.valueError("Invalid leaf " + term);
            }
        }
        return stack.stream().reduce(row -> true, Predicate::and);
    }

    private Predicate<Map<String, Object>> condition(String model, String path, String operator, Object operand) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Field field = Schema.fields(model).get(name);
        if (field == null) {
            throw OdooFault.valueError("Invalid field " + model + "." + name + " in condition ('" + path + "', '"
                    + operator + "', " + operand + ")");
        }
        if (dot > 0) {
            Predicate<Map<String, Object>> beyond =
                    condition(field.relation(), path.substring(dot + 1), operator, operand);
            return row -> records.related(model, field, row).stream().anyMatch(beyond);
        }
        if (field.kind() == Field.Kind.DATETIME && operand instanceof String time) {
            refuseZone(time);
            String comparable = time.replace('T', ' ').replace("Z", "");
            return row ->
                    row.get(name) != null && holds(operator, moment(row, name).compareTo(padded(comparable)));
        }
        return row -> matches(operator, records.value(model, field, row), operand);
    }

    private void refuseZone(String time) {
        if (!is18 && (time.endsWith("Z") || time.contains("+"))) {
            throw OdooFault.valueError("expecting only datetimes with no timezone: '" + time + "'");
        }
    }

    /** 19 compares to the second it shows; 18 compares the microseconds it hides. */
    private String moment(Map<String, Object> row, String name) {
        String stored = row.get(name).toString();
        return is18 ? stored : stored.substring(0, Values.SECONDS_LENGTH);
    }

    private String padded(String time) {
        return is18 && time.length() == Values.SECONDS_LENGTH ? time + ".000000" : time;
    }

    private static boolean matches(String operator, Object value, Object operand) {
        return switch (operator) {
            case "in" -> Values.list(operand).stream().anyMatch(each -> same(value, each));
            case "not in" -> Values.list(operand).stream().noneMatch(each -> same(value, each));
            case "=" -> same(value, operand);
            case "!=", "<>" -> !same(value, operand);
            case "=ilike" -> lower(value).equals(lower(operand));
            case "like" -> Values.text(value).contains(Values.text(operand));
            case "ilike" -> lower(value).contains(lower(operand));
            case "<", "<=", ">", ">=" ->
                value != null && holds(operator, Values.decimal(value).compareTo(Values.decimal(operand)));
            default -> throw OdooFault.valueError("Invalid operator '" + operator + "'");
        };
    }

    private static boolean holds(String operator, int comparison) {
        return switch (operator) {
            case "=" -> comparison == 0;
            case "!=" -> comparison != 0;
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            case ">=" -> comparison >= 0;
            default -> throw OdooFault.valueError("Invalid operator '" + operator + "'");
        };
    }

    private static boolean same(Object value, Object operand) {
        Object left = Boolean.FALSE.equals(value) ? null : value;
        Object right = Boolean.FALSE.equals(operand) ? null : operand;
        if (left instanceof List<?> many) {
            return many.stream().anyMatch(each -> same(each, right));
        }
        if (left instanceof Number && right instanceof Number) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        return Objects.equals(left, right);
    }

    private static String lower(Object value) {
        return Values.text(value).toLowerCase(Locale.ROOT);
    }
}
