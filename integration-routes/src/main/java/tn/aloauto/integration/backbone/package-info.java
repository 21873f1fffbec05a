/** Tells engines of each other's work through Apache Kafka, by key; off unless brokers are named, and never the truth. */
package tn.aloauto.integration.backbone;
