import { Module, type DynamicModule } from '@nestjs/common';
import { AccountController } from './accounts/account.controller.js';
import { PeopleController } from './accounts/people.controller.js';
import { SecondFactorController } from './accounts/second-factor.controller.js';
import { SetupController } from './accounts/setup.controller.js';
import { SignInController } from './accounts/sign-in.controller.js';
import { CapturesController } from './desk/captures.controller.js';
import { ChangesController } from './desk/changes.controller.js';
import { ClaimForms } from './desk/claim-forms.js';
import { DeskAnswers } from './desk/desk-answers.js';
import { ProposalsController } from './desk/proposals.controller.js';
import { WithholdingController } from './desk/withholding.controller.js';
import { SourceForms } from './desk/source-forms.js';
import { Forms } from './forms.js';
import { Gatekeeper } from './gatekeeper.js';
import { InProcess } from './in-process.js';
import { PageController } from './page.controller.js';
import type { WebBuild } from './pages.js';
import { PolicyReportsController } from './policy-reports.controller.js';
import { RobotsController } from './robots.controller.js';
import { ReportsController } from './reports.controller.js';
import { Site } from './site.js';
import { ORIGIN, WEB_BUILD } from './tokens.js';

/** What takes forms. */
const FORM_CONTROLLERS = [
  AccountController,
  PeopleController,
  SignInController,
  SetupController,
  SecondFactorController,
  ReportsController,
];

/** What takes forms of the desk, and archived copies. */
const DESK_CONTROLLERS = [ProposalsController, ChangesController, CapturesController, WithholdingController];

/** The pages that people read. Their controller takes every address that is left, so it comes last. */
@Module({})
export class SiteModule {
  static of(web: WebBuild, origin: string): DynamicModule {
    return {
      module: SiteModule,
      controllers: [RobotsController, PolicyReportsController, ...FORM_CONTROLLERS, ...DESK_CONTROLLERS, PageController],
      providers: [
        InProcess,
        Site,
        Forms,
        Gatekeeper,
        DeskAnswers,
        ClaimForms,
        SourceForms,
        { provide: WEB_BUILD, useValue: web },
        { provide: ORIGIN, useValue: origin },
      ],
    };
  }
}
