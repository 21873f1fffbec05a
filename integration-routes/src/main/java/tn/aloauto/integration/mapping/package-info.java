/** The mapping engine: source row + mapping -> StockLine | Rejection. Plain Java: no Spring, no Camel, no JDBC. */
package tn.aloauto.integration.mapping;
