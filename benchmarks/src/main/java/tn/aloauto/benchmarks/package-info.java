/** What the product costs against the physical floor, measured in the same run on the same durable PostgreSQL. */
package tn.aloauto.benchmarks;
