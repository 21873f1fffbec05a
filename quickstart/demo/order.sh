#!/usr/bin/env bash
# Orders one piece of the first part that answers to the given words, as the demo buyer, paid on delivery.
set -euo pipefail

api="http://127.0.0.1:${ALOAUTO_API_PORT:-8080}/api/v1"
words=${1:?usage: order.sh <reference or words>}

field() { # the first value of a field in a JSON answer
  local rest=${2#*\"$1\":}
  [ "$rest" = "$2" ] && return
  rest=${rest#\"}
  printf '%s' "${rest%%[\",\}]*}"
}

call() { # method, path, body
  curl -sS --fail-with-body -X "$1" "$api$2" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    ${3:+-d "$3"} ${key:+-H "Idempotency-Key: $key"}
}

token=$(field access "$(curl -sS --fail-with-body "$api/token" -H 'Content-Type: application/json' \
  -d '{"email":"buyer@demo.aloauto.tn","password":"Demo-Piston-2026"}')")
product=$(field id "$(curl -sS -G --fail-with-body "$api/products" --data-urlencode "search=$words" -d limit=1)")
[ -n "$product" ] || { echo "No part answers to: $words"; exit 1; }
address=$(field id "$(call GET /addresses)")

call POST /carts/me/items "{\"product\":$product,\"quantity\":1}" > /dev/null
key=order-$(date +%s)-$$
order=$(call POST /orders "{\"shipping_address\":\"$address\",\"billing_address\":\"$address\",\"payment_method\":\"cash\"}")
key=
id=$(field id "$order")
call POST "/orders/$id/confirm" "{}" > /dev/null
echo "Order $id is confirmed. In the vendor's Odoo a moment later: curl http://127.0.0.1:${ALOAUTO_ODOO_PORT:-8069}/simulator/orders"
