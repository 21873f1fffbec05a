/** A durable embedded PostgreSQL with both schemas and the production roles, for tests, quickstart and benchmarks. */
package tn.aloauto.localdatabase;
