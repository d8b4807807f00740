import { redeemSignInLink, signIn, type EndpointSpec } from '@accelerator/contracts';
import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import type * as z from 'zod';
import { Invalid, SignIn } from '@api/platform/http/problem';
import { SignInService, type ProvenPerson } from './sign-in.service';
import { visitorOf } from './visitor';

/** Passport by address and password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'password') {
  constructor(@Inject(SignInService) private readonly door: SignInService) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  validate(request: FastifyRequest): Promise<ProvenPerson> {
    const { email, password } = checked(signIn.body, request.body);
    return this.door.byPassword(email, password, visitorOf(request));
  }
}

/** Passport by the one-time link that was mailed. */
@Injectable()
export class LinkStrategy extends PassportStrategy(CustomStrategy, 'link') {
  constructor(@Inject(SignInService) private readonly door: SignInService) {
    super();
  }

  validate(request: FastifyRequest): Promise<ProvenPerson> {
    const { token } = checked(redeemSignInLink.body, request.body);
    return this.door.byLink(token, visitorOf(request));
  }
}

export const PasswordGuard = doorOf('password', signIn);
export const LinkGuard = doorOf('link', redeemSignInLink);

/** Whom the strategy has proven. */
export const Proven = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<{ proven?: ProvenPerson }>().proven,
);

/** Passport's guard in the API's words: malformed bodies are 422, refusals are problems. */
function doorOf(strategy: string, spec: EndpointSpec & { readonly body: z.ZodType }) {
  @Injectable()
  class DoorOf extends AuthGuard(strategy) {
    override async canActivate(context: ExecutionContext): Promise<boolean> {
      checked(spec.body, context.switchToHttp().getRequest<FastifyRequest>().body);
      return (await super.canActivate(context)) === true;
    }

    override getAuthenticateOptions() {
      return { property: 'proven', session: false };
    }

    override handleRequest<Person>(error: unknown, person: Person | false): Person {
      if (error instanceof Error) throw error;
      if (person === false) throw new SignIn();
      return person;
    }
  }
  return DoorOf;
}

/** Guards come before pipes, so they read the body by its schema themselves. */
function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (!read.success)
    throw new Invalid(
      read.error.issues.map(({ path, message }) => ({
        path: path.map(String),
        message,
      })),
    );
  return read.data;
}
