/// How values are written and read as JSON.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.json;
