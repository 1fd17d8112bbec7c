import type { Config } from "../config.ts";
import { type AddressBook, type Entry, makeAddressBook } from "../names/address-book.ts";

/** The address book of the configuration, for whoever reads messages without answering them, too. */
export function bookIn({ addressBook }: Pick<Config, "addressBook">): AddressBook {
  return makeAddressBook(addressBook.map(entryOf));
}

function entryOf({ key, names, addresses, owner, note }: Config["addressBook"][number]): Entry {
  return { key, names, addresses, ...(owner !== undefined && { owner }), ...(note !== undefined && { note }) };
}
