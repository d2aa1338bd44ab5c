import { hash, parseOptions, verify } from '@node-rs/argon2';

// OWASP's first choice for Argon2id (Password Storage Cheat Sheet, 2025): 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes passwords with Argon2id and compares them. */
export class Passwords {
  /** How many passwords were compared: every try costs one, whether or not there is such an account. */
  comparisons = 0;
  private readonly nobodys = this.hash('nobody has this password');

  hash(password: string): Promise<string> {
    return hash(prepared(password), COST);
  }

  /** Compares with what is kept; where nothing is kept, compares all the same and answers no. */
  async matches(kept: string | null | undefined, password: string): Promise<boolean> {
    this.comparisons += 1;
    const matches = await verify(kept ?? (await this.nobodys), prepared(password));
    return matches && typeof kept === 'string';
  }

  /** True for a hash that was made when computers were slower. */
  isOutdated(kept: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(kept);
    return memoryCost !== COST.memoryCost || timeCost !== COST.timeCost || parallelism !== COST.parallelism;
  }
}

// The same password typed on two keyboards (NIST SP 800-63B, 3.1.1.2).
const prepared = (password: string): string => password.normalize('NFKC');
