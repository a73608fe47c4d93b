module Webhooks
  class BaseController < ActionController::API
    before_action :set_locale

    private

    def set_locale
      I18n.locale = :en
    end
  end
end
