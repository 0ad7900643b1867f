/// The service's pages for people: offices and how they keep their promises.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.web;
