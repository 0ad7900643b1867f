/// Words for people, in Vietnamese and English.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.text;
