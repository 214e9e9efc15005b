import { expect, test } from "vitest";
import { readAddress } from "./address";

test.each([
  ["https://example.org/tickets/", "https://example.org/tickets/"],
  ["  example.org/tickets  ", "https://example.org/tickets"],
  ["http://192.168.0.7:8080/?a=1#1~theme=dark", "http://192.168.0.7:8080/?a=1"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
  ["http://[2001:db8::1]/", "http://[2001:db8::1]/"],
])("%s opens on another machine", (text, address) => {
  expect(readAddress(text)).toBe(address);
});

test.each([
  "",
  "file:///home/me/index.html",
  "C:\\Users\\me\\index.html",
  "javascript:alert(1)",
  "ftp://example.org/",
  "https://me:secret@example.org/",
  "localhost:4173",
  "two words",
])("%s does not", (text) => {
  expect(readAddress(text)).toBeNull();
});
