/**
 * The line, distributed. Every stage is a static method, Dataset in, Dataset out; what happens to
 * one document or one prompt is decided in the pure packages, and the classes here only carry it to
 * where the data lie. Spark, Hadoop and Scala are known here alone, and in {@code io.monofact.cli},
 * which opens the session.
 */
package io.monofact.spark;
